using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary><c>possible</c>: exactly what a question can still come to.</summary>
internal sealed class PossibleVerb : DecisionVerb
{
    private readonly Option<bool> _json = new("--json") { Description = "The same as JSON." };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();

    public PossibleVerb(Terminal terminal, RulesOption rules)
        : base("possible", "What is still possible: every answer over all that is not known, and what would lead there.", terminal, rules)
    {
        Add(_json);
        Add(_full);
        Add(_language);
    }

    protected override bool IsForPrograms(ParseResult result) => result.GetValue(_json);

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        var asked = questions.IsEmpty ? [decision.Questions[0].Question] : questions;
        var possible = asked.Select(q => decision.Possible(q.Id)).ToList();
        if (result.GetValue(_json))
        {
            Terminal.Output.Print(PossibleAnswers.ToJson(possible));
            return ExitCode.Done;
        }

        var options = new ReportOptions { Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        Terminal.Output.Write(_full.Choose(result, () => Documents.Join(possible.Select(p => p.Report(options))), () => PossibleAnswers.Brief(possible, options)));
        return ExitCode.Done;
    }
}

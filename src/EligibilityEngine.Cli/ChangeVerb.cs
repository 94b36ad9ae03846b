using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary><c>change</c>: what would lead to another answer.</summary>
internal sealed class ChangeVerb : DecisionVerb
{
    private readonly Option<string?> _to = new("--to") { Description = "Only changes that lead to this answer.", HelpName = "ANSWER" };
    private readonly Option<bool> _json = new("--json") { Description = "The changes as JSON." };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();

    public ChangeVerb(Terminal terminal, RulesOption rules)
        : base("change", "What would change the answer: all smallest changes of one fact, or of two together.", terminal, rules)
    {
        Add(_to);
        Add(_json);
        Add(_full);
        Add(_language);
    }

    protected override bool IsForPrograms(ParseResult result) => result.GetValue(_json);

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        var asked = questions.IsEmpty ? [decision.Questions[0].Question] : questions;
        var to = result.GetValue(_to);
        if (to is not null && asked.FirstOrDefault(q => q.FindAnswer(to) is null) is { } question)
        {
            var hint = UsageMistakes.DidYouMean(to, question.Answers.Select(a => a.Id));
            return UsageMistakes.Write($"`{to}` is not an answer of `{question.Id}`{hint}", this, Terminal.Errors);
        }

        var changes = asked.Select(q => decision.Changes(q.Id, to)).ToList();
        if (result.GetValue(_json))
        {
            Terminal.Output.Print(CounterfactualAnalysis.ToJson(changes));
            return ExitCode.Done;
        }

        var options = new ReportOptions { Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        Terminal.Output.Write(_full.Choose(result, () => Documents.Join(changes.Select(c => c.Report(options))), () => CounterfactualAnalysis.Brief(changes, options)));
        return ExitCode.Done;
    }
}

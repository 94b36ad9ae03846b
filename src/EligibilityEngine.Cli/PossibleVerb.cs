using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Citing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>possible</c>: exactly what a question can still come to.</summary>
internal sealed class PossibleVerb : DecisionVerb
{
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpPossibleJson()) };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();
    private readonly ReportOutput _output;

    public PossibleVerb(Terminal terminal, RulesOption rules)
        : base("possible", Speech.Help(s => s.HelpPossible()), terminal, rules)
    {
        Add(_json);
        Add(_full);
        Add(_language);
        _output = new ReportOutput(_json);
        _output.AddTo(this);
    }

    protected override bool IsForPrograms(ParseResult result) => _output.Of(result).IsAny;

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        var asked = questions.IsEmpty ? [decision.Questions[0].Question] : questions;
        var possible = asked.Select(q => decision.Possible(q.Id)).ToList();
        var options = new ReportOptions { Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        var told = _output.Of(result).IsAny ? Whole() : _full.Choose(result, options, Whole, () => PossibleAnswers.Brief(possible, options));
        if (!_output.Of(result).IsAny)
        {
            Terminal.Output.Write(told);
            return ExitCode.Done;
        }

        Document Whole() => PossibleAnswers.Report(possible, options);
        ImmutableArray<QuestionDecision> decided = [.. possible.Select(p => p.Decision)];
        return _output.Write(result, Terminal, language => PossibleAnswers.ToJson(possible, language), frame => Documents.Join([told, InQuestion.Of(decided, frame)]), new ReportFrame
        {
            Title = Phrases.In(options.Language, decision.Rulebook).ReportOfPossible().ToString(),
            Rulebooks = [decision.Rulebook],
            Case = decision.Case,
            Decided = decided,
            Language = options.Language,
        });
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Citing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>change</c>: what would lead to another answer.</summary>
internal sealed class ChangeVerb : DecisionVerb
{
    private readonly Option<string?> _to = new("--to") { Description = Speech.Help(s => s.HelpChangeTo()), HelpName = "ANSWER" };
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpChangeJson()) };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();
    private readonly ReportOutput _output;

    public ChangeVerb(Terminal terminal, RulesOption rules)
        : base("change", Speech.Help(s => s.HelpChange()), terminal, rules)
    {
        Add(_to);
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
        var to = result.GetValue(_to);
        if (to is not null && asked.FirstOrDefault(q => q.FindAnswer(to) is null) is { } question)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NoSuchAnswer(to, question.Id)) + UsageMistakes.DidYouMean(to, question.Answers.Select(a => a.Id)), this, Terminal.Errors);
        }

        var changes = asked.Select(q => decision.Changes(q.Id, to)).ToList();
        var options = new ReportOptions { Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        var told = _output.Of(result).IsAny ? Whole() : _full.Choose(result, options, Whole, () => CounterfactualAnalysis.Brief(changes, options));
        if (!_output.Of(result).IsAny)
        {
            Terminal.Output.Write(told);
            return ExitCode.Done;
        }

        Document Whole() => CounterfactualAnalysis.Report(changes, options);
        ImmutableArray<QuestionDecision> decided = [.. changes.Select(c => c.Decision)];
        return _output.Write(result, Terminal, language => CounterfactualAnalysis.ToJson(changes, language), frame => Documents.Join([told, InQuestion.Of(decided, frame)]), new ReportFrame
        {
            Title = Phrases.In(options.Language, decision.Rulebook).ReportOfChanges().ToString(),
            Rulebooks = [decision.Rulebook],
            Case = decision.Case,
            Decided = decided,
            Language = options.Language,
        });
    }
}

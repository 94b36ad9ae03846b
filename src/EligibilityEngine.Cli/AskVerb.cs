using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>ask</c>: an interview that asks only what still matters.</summary>
internal sealed class AskVerb : DecisionVerb
{
    private readonly Option<string?> _save = new("--save") { Description = Speech.Help(s => s.HelpSave()), HelpName = "FILE" };
    private readonly Option<string?> _resume = new("--resume") { Description = Speech.Help(s => s.HelpResume()), HelpName = "FILE" };
    private readonly LanguageOption _language = new();

    public AskVerb(Terminal terminal, RulesOption rules)
        : base("ask", Speech.Help(s => s.HelpAsk()), terminal, rules)
    {
        Add(_save);
        Add(_resume);
        Add(_language);
    }

    protected override bool IsForPrograms(ParseResult result) => false;

    protected override string? CaseFile(ParseResult result) => result.GetValue(_resume);

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        ImmutableArray<Question> asked = questions.IsEmpty ? [decision.Questions[0].Question] : questions;
        var options = new ReportOptions { Questions = [.. asked.Select(q => q.Id)], Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        var interview = Interview.Begin(decision.Rulebook, decision.Case, options.Questions).Value;
        var say = Phrases.In(options.Language, decision.Rulebook);
        var saved = (result.GetValue(_save) ?? result.GetValue(_resume)) is { } path ? new SavedCase(path) : null;
        if (saved?.Write(interview) is { } failed)
        {
            return UsageMistakes.Write(failed, this, Terminal.Errors);
        }

        var conversation = new Conversation(Terminal, options, say, saved);
        var isOffered = !HasAssumption(result) && result.GetValue(_resume) is null;
        var end = conversation.Lead(interview, isOffered);
        Terminal.Output.Line();
        Terminal.Output.Write(end.Decision.Brief(options));
        if (end.Case.AssumesOrdinary)
        {
            Terminal.Output.Line();
            Terminal.Output.Write(end.Decision.ReportAssumptions(options));
        }

        return saved is null ? ExitCode.Done : Tell(saved, end, say);
    }

    private int Tell(SavedCase saved, Interview end, Phrases say)
    {
        if (saved.Write(end) is { } failed)
        {
            return UsageMistakes.Write(failed, this, Terminal.Errors);
        }

        Terminal.Output.Line();
        Terminal.Output.Say(say.CaseWritten(saved.Path));
        return ExitCode.Done;
    }
}

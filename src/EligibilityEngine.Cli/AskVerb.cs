using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using EligibilityEngine.Analysis;
using EligibilityEngine.Cases;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>ask</c>: an interview that asks only what still matters.</summary>
internal sealed class AskVerb : DecisionVerb
{
    private readonly Option<string?> _save = new("--save") { Description = "Write the case with all replies to this file.", HelpName = "FILE" };
    private readonly LanguageOption _language = new();

    public AskVerb(Terminal terminal, RulesOption rules)
        : base("ask", "Asks for what still matters, the most deciding first, until the question is settled.", terminal, rules)
    {
        Add(_save);
        Add(_language);
    }

    protected override bool IsForPrograms(ParseResult result) => false;

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        if (questions.Length > 1)
        {
            return UsageMistakes.Write("an interview is about one question", this, Terminal.Errors);
        }

        var question = questions.FirstOrDefault() ?? decision.Questions[0].Question;
        var options = new ReportOptions { Questions = [question.Id], Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook) };
        var interview = Interview.Begin(decision.Rulebook, decision.Case, question.Id).Value;
        var say = Phrases.In(options.Language, decision.Rulebook);
        var end = new Conversation(Terminal, options, say).Lead(interview);
        Terminal.Output.Line();
        Terminal.Output.Write(end.Decision.Brief(options));
        return result.GetValue(_save) is { } path ? Save(end, path, say) : ExitCode.Done;
    }

    private int Save(Interview interview, string path, Phrases say)
    {
        try
        {
            File.WriteAllText(path, CaseFile.Write(interview.Case, interview.Decision.Rulebook), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return UsageMistakes.Write($"the case cannot be written to `{path}`: {failed.Message}", this, Terminal.Errors);
        }

        Terminal.Output.Line();
        Terminal.Output.Say(say.CaseWritten(path));
        return ExitCode.Done;
    }
}

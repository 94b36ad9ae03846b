using EligibilityEngine.Analysis;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>Leads an interview line by line, at a keyboard or from redirected input.</summary>
internal sealed class Conversation(Terminal terminal, ReportOptions options, Phrases say)
{
    private readonly Screen _output = terminal.Output;

    /// <summary>Asks until the question is settled, nothing worth asking is left, or the input ends.</summary>
    public Interview Lead(Interview interview)
    {
        _output.Say(new Run(interview.Question.Ask.In(options.Language), TextStyle.Heading));
        _output.Say(say.HowToReply());
        SayPossible(interview);
        while (interview.Next is not null)
        {
            _output.Line();
            _output.Write(interview.Ask(options));
            if (Read() is not { } line || Is(line, "quit", "q", "exit"))
            {
                _output.Say(say.InterviewEnds());
                return interview;
            }

            interview = Take(line, interview);
        }

        _output.Line();
        _output.Say(interview.IsSettled ? say.Settled() : say.CannotSettle());
        return interview;
    }

    private string? Read()
    {
        _output.Prompt();
        var line = terminal.In.ReadLine()?.Trim();
        if (terminal.EchoesInput || line is null)
        {
            _output.Say(line ?? "");
        }

        return line;
    }

    private Interview Take(string line, Interview interview)
    {
        if (line.Length == 0)
        {
            return interview;
        }

        if (Is(line, "?", "why", "why?", "why do you ask", "why do you ask?"))
        {
            _output.Write(interview.Why(options));
            return interview;
        }

        if (Is(line, "back"))
        {
            return Back(interview);
        }

        return Is(line, "dk", "don't know", "don’t know", "dont know", "unknown") ? Go(interview.DoesNotKnow()) : Answer(line, interview);
    }

    private Interview Back(Interview interview)
    {
        if (interview.Back() is not { } previous)
        {
            _output.Say(say.FirstQuestion());
            return interview;
        }

        return Go(previous);
    }

    private Interview Answer(string line, Interview interview)
    {
        var answered = interview.Answer(line);
        _output.Write(answered.Diagnostics);
        return answered.ValueOrNull is { } next ? Go(next) : interview;
    }

    private Interview Go(Interview interview)
    {
        SayPossible(interview);
        return interview;
    }

    private void SayPossible(Interview interview)
    {
        var answers = say.Or(interview.Possible.Select(a => (Prose)a.Id)).In(interview.IsSettled ? TextStyle.Answer : TextStyle.Unknown);
        _output.Say(interview.IsExact ? say.StillPossible(answers) : say.PossibleAtMost(answers));
    }

    private static bool Is(string line, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.Equals(line, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using EligibilityEngine.Analysis;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>Leads an interview line by line, at a keyboard or from redirected input.</summary>
internal sealed class Conversation(Terminal terminal, ExplanationOptions options)
{
    private readonly Screen _output = terminal.Output;

    /// <summary>Asks until the question is settled, nothing worth asking is left, or the input ends.</summary>
    public Interview Lead(Interview interview)
    {
        _output.Write(interview.Question.Ask.In(options.Language), Styles.Strong);
        _output.Line();
        _output.Line("Reply, or: `?` why that is asked, `dk` not known, `back`, `quit`, name=value for any fact.");
        SayPossible(interview);
        while (interview.Next is not null)
        {
            _output.Line();
            _output.Write(interview.Ask(options));
            if (Read() is not { } line || Is(line, "quit", "q", "exit"))
            {
                _output.Line("The interview ends here.");
                return interview;
            }

            interview = Take(line, interview);
        }

        _output.Line();
        _output.Line(interview.IsSettled ? "That settles it." : "Nothing that could be asked would settle it.");
        return interview;
    }

    private string? Read()
    {
        _output.Write("> ");
        var line = terminal.In.ReadLine()?.Trim();
        if (terminal.EchoesInput || line is null)
        {
            _output.Line(line ?? "");
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
            _output.Line("This is the first question.");
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
        _output.Write(interview.IsExact ? "Possible: " : "Possible at most: ");
        _output.Write(string.Join(" or ", interview.Possible), Styles.Of(interview.IsSettled ? TextStyle.Answer : TextStyle.Unknown));
        _output.Line();
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

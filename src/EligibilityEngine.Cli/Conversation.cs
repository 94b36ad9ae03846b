using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>Leads an interview line by line, at a keyboard or from redirected input.</summary>
/// <param name="terminal">Where replies come from.</param>
/// <param name="options">The questions and the language.</param>
/// <param name="say">The phrases of that language.</param>
/// <param name="saved">Where the case is kept; null for nowhere.</param>
internal sealed class Conversation(Terminal terminal, ReportOptions options, Phrases say, SavedCase? saved)
{
    /// <summary>Ordinary things that are named in an offer to take them so.</summary>
    private const int MostOffered = 4;

    private readonly Screen _output = terminal.Output;
    private Question? _told;
    private bool _hasEnded;

    /// <summary>Asks until the questions are settled, nothing worth asking is left, or the input ends.</summary>
    /// <param name="interview">Where it begins.</param>
    /// <param name="offers">Whether it is offered to take ordinary things as they ordinarily are.</param>
    public Interview Lead(Interview interview, bool offers)
    {
        SayQuestion(interview);
        _output.Say(say.HowToReply());
        SayPossible(interview);
        interview = offers && !interview.Ordinary.IsEmpty ? Offer(interview) : interview;
        while (!_hasEnded && interview.Screen is not null)
        {
            _output.Line();
            _output.Write(interview.Ask(options));
            interview = Read() is { } line ? Take(line, interview) : interview;
        }

        if (!_hasEnded)
        {
            _output.Line();
        }

        var gaps = new GapWords(say, new LawWords(say, options.Language), interview.Decision.Verdict);
        var open = interview.Questions.SelectMany(q => gaps.NothingSettles(interview.Decision[q.Id].Justification)).ToList();
        if (!_hasEnded && open.Count > 0)
        {
            _output.Write(new Document([.. open]));
            return interview;
        }

        _output.Say(_hasEnded ? say.InterviewEnds() : !interview.IsSettled ? say.CannotSettle() : IsInConflict(interview) ? say.SettledInConflict() : say.Settled());
        return interview;
    }

    private Interview Offer(Interview interview)
    {
        var law = new LawWords(say, options.Language);
        var ordinary = interview.Ordinary.Where(f => f.Reading is null).OrderBy(f => f.Index).Select(f => law.Say(f, interview.OrdinaryOf(f).Code)).ToList();
        _output.Line();
        _output.Write(new Document(Blocks.Line(say.OfferOrdinary(ordinary.Count, say.Semicolons(ordinary.Take(MostOffered))))));
        while (Read() is { } line)
        {
            if (ReplyWords.IsWhy(line))
            {
                _output.Write(new Document([.. Blocks.List(ordinary.Select(o => Blocks.Item(o)))]));
            }
            else if (ReplyWords.YesNo(line) is { } accepts)
            {
                return accepts ? Go(interview.AssumingOrdinary(), interview) : interview;
            }
            else
            {
                _output.Say(say.OfferExpects());
            }
        }

        return interview;
    }

    /// <summary>The next line; null where the interview ends with it.</summary>
    private string? Read()
    {
        _output.Prompt();
        var line = terminal.In.ReadLine()?.Trim();
        if (terminal.EchoesInput || line is null)
        {
            _output.Say(line ?? "");
        }

        _hasEnded = line is null || ReplyWords.IsEnd(line);
        return _hasEnded ? null : line;
    }

    private Interview Take(string line, Interview interview)
    {
        if (line.Length == 0)
        {
            return interview;
        }

        if (ReplyWords.IsWhy(line))
        {
            _output.Write(interview.Why(options));
            return interview;
        }

        return ReplyWords.IsBack(line) ? Back(interview) : Go(interview.Answer(line), interview);
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

    private Interview Go(Result<Interview> answered, Interview interview)
    {
        _output.Write(answered.Diagnostics);
        return answered.ValueOrNull is { } next ? Go(next) : interview;
    }

    private Interview Go(Interview interview)
    {
        if (saved?.Write(interview) is { } failed)
        {
            terminal.Errors.Say(say.Misused(failed));
        }

        SayQuestion(interview);
        SayPossible(interview);
        return interview;
    }

    /// <summary>Of several questions, says to which one it has come.</summary>
    private void SayQuestion(Interview interview)
    {
        if (_told != interview.Question && (_told is null || interview.Screen is not null))
        {
            _told = interview.Question;
            _output.Say(new Run(_told.Ask.In(options.Language), TextStyle.Heading));
        }
    }

    private void SayPossible(Interview interview)
    {
        var decided = interview.Decision[_told!.Id];
        var answers = say.Or(decided.Possible.Select(new LawWords(say, options.Language).Named)).In(decided.Status == DecisionStatus.Undetermined ? TextStyle.Unknown : TextStyle.Answer);
        _output.Say(decided.IsExact ? say.StillPossible(answers) : say.PossibleAtMost(answers));
    }

    private static bool IsInConflict(Interview interview) => interview.Questions.Any(q => interview.Decision[q.Id].Status == DecisionStatus.Conflict);
}

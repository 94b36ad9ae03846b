using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary>A verb that tells of the decision of a case on its day.</summary>
internal abstract class DecisionVerb(string name, string description, Terminal terminal, RulesOption rules)
    : CaseVerb(name, description, terminal, rules)
{
    /// <summary>Whether the output is read by a program, so that remarks go elsewhere.</summary>
    protected abstract bool IsForPrograms(ParseResult result);

    /// <summary>Tells the decision.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="questions">The questions asked for; none when the command line names none.</param>
    protected abstract int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions);

    /// <summary>Decides the case.</summary>
    protected virtual Result<Decision> Decide(ParseResult result, Rulebook rulebook, Case @case) => rulebook.Decide(@case);

    protected override int Tell(ParseResult result, Rulebook rulebook, Case @case, bool isToday, ImmutableArray<Question> questions)
    {
        var decided = Decide(result, rulebook, @case);
        Terminal.Errors.Write(decided.Diagnostics);
        if (decided.ValueOrNull is not { } decision)
        {
            return ExitCode.Usage;
        }

        if (isToday)
        {
            var screen = IsForPrograms(result) ? Terminal.Errors : Terminal.Output;
            screen.Say(Speech.Say.TodayTaken($"{@case.On:yyyy-MM-dd}"));
        }

        return Tell(result, decision, questions);
    }
}

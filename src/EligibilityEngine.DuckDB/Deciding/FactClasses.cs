using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>
/// Values of days and numbers between which the law makes no difference, for persons whose facts are taken on the same day: all birthdays that make somebody 18 to 26 are one, where nothing else is asked.
/// A fact that is compared with other facts has its values as they are.
/// </summary>
internal sealed class FactClasses
{
    /// <summary>By <see cref="Fact.Index"/>, from where on a value is another, ascending; default for a fact whose values are told apart.</summary>
    private readonly ImmutableArray<long>[] _bounds;

    /// <summary>Classes under the law of a program, for what columns say.</summary>
    /// <param name="options">The program's options; all that may be said of anybody has a column here.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="said">The facts that columns say.</param>
    public FactClasses(LaneOptions options, Rulebook rulebook, IReadOnlySet<Fact> said)
    {
        var program = LaneProgram.Compile(rulebook, options with
        {
            Facts = [.. rulebook.Facts.Select(f => said.Contains(f) || (f.Derivation is null && f.Reading is null) ? LaneFact.Column : options.Facts[f.Index])],
            WithProvisions = true,
        });
        var bounds = new SortedSet<long>?[rulebook.Facts.Length];
        var isTied = new bool[rulebook.Facts.Length];
        foreach (var instruction in program.Code)
        {
            switch (instruction.Op)
            {
                case Op.AtLeast when program.Streams[instruction.A] is { Column: { Kind: LaneColumnKind.Fact, Index: var fact }, Form: LaneForm.Value }:
                    (bounds[fact] ??= []).Add(instruction.Constant);
                    break;
                case Op.AtLeast or Op.Take:
                    Tie(program.Streams[instruction.A], isTied);
                    break;
                case Op.Difference:
                    Tie(program.Streams[instruction.A], isTied);
                    Tie(program.Streams[instruction.B], isTied);
                    break;
            }
        }

        _bounds = [.. rulebook.Facts.Select(f => isTied[f.Index] || f.Type is FactType.YesNo or FactType.Choice ? default : (bounds[f.Index] ?? []).ToImmutableArray())];
    }

    /// <summary>The class of a value; of a fact whose values are told apart, the value.</summary>
    public long Of(Fact fact, long value)
    {
        var bounds = _bounds[fact.Index];
        if (bounds.IsDefault)
        {
            return value;
        }

        var found = bounds.BinarySearch(fact.Type == FactType.Date ? DayCode.Of(DateOnly.FromDayNumber((int)value)) : value);
        return found >= 0 ? found + 1 : ~found;
    }

    private static void Tie(LaneStream stream, bool[] isTied)
    {
        if (stream.Column.Kind == LaneColumnKind.Fact)
        {
            isTied[stream.Column.Index] = true;
        }
    }
}

using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>
/// Days that never came, or have not come yet. No comparison with such a day is true, nor with what follows from it: so it is written into every condition, and no evaluator knows of it.
/// </summary>
internal sealed partial class Binder
{
    private bool _hasDaysToCome;

    /// <summary>Gives a date fact of which the day may never come the yes-no fact that says so.</summary>
    private Fact WithNever(Fact date, MappingNode node)
    {
        _hasDaysToCome |= date.MayNotHaveCome || node["never"] is not null;
        if (_texts.Optional(node["never"]) is not { } says)
        {
            return date;
        }

        date.Never = new Fact
        {
            Id = NeverName.Of(date.Id),
            NeverOf = date,
            Type = FactType.YesNo,
            Reach = 1,
            Title = Texts.Together(date.Title, says, (title, never) => $"{title}: {never}"),
            Ask = date.Ask is { } ask ? Texts.Together(ask, says, (day, never) => $"{day.TrimEnd('?', ' ')}: {never}?") : null,
            WhenTrue = says,
            WhenFalse = date.Title.With((title, language) => Mistake.Phrase("HasSuchADay", ("title", title)).In(language)),
            Changes = date.Changes,
            SettledBy = date.SettledBy,
            Group = date.Group ?? date.Id,
            Note = date.Note,
            Cites = date.Cites,
            Place = date.Place,
        };
        return date;
    }

    /// <summary>Of a date fact of which the day may never come, that is what can be ordinary.</summary>
    private Fact WithOrdinarilyNever(Fact date, SyntaxNode written)
    {
        if (OrdinaryForm.IsOfCases(written))
        {
            AddOrdinaryCases(date.Id, (SequenceNode)written, [(date.Never!, value => NeverOf(date, value))]);
        }
        else
        {
            date.Never!.Ordinarily = NeverOf(date, written);
        }

        return date;
    }

    private FactValue NeverOf(Fact date, SyntaxNode written)
    {
        if (SyntaxNode.Scalar(written) is { Text: NeverName.Word })
        {
            return FactValue.Of(true);
        }

        _bag.Add(Mistake.OrdinaryDay(written.Place, date.Id));
        return FactValue.Unknown;
    }

    /// <summary>The fact that a day never came, by its name <c>renewed-on/never</c>; null where a name is none of such a fact.</summary>
    private Fact? FindNever(ScalarNode name) =>
        NeverName.DateOf(name.Text) is { } date && (_members?.Has(date) == true || _facts.Has(date)) ? FindFact(new ScalarNode(date, name.IsPlain, name.Place))?.Never : null;

    /// <summary>That there is no such day, or that there is.</summary>
    internal static Condition Never(Fact date, bool isSo, TextPlace place)
    {
        var never = new FactTest(date.Never!, ValueSet.Of([isSo ? 1 : 0]), [], place);
        return date.IsKnownAhead ? never
            : isSo ? new AnyOf([LiesAhead(date, place), never], place) { IsGuarded = true }
            : new AllOf([HasCome(date, place), never], place) { IsGuarded = true };
    }

    /// <summary>That all days with which something is compared, or from which what is compared follows, are there.</summary>
    private IEnumerable<Condition> DaysOf(Condition leaf)
    {
        var told = new HashSet<Fact>();
        return !_hasDaysToCome ? [] : FactsOf(leaf).Distinct().SelectMany(f => DaysOf(f, told, leaf.Place));
    }

    private static IEnumerable<Condition> DaysOf(Fact fact, HashSet<Fact> told, TextPlace place)
    {
        if (!told.Add(fact))
        {
            yield break;
        }

        if (fact.Never is { } never && told.Add(never))
        {
            yield return new FactTest(never, ValueSet.Of([0]), [], place);
        }

        if (!fact.IsKnownAhead)
        {
            yield return HasCome(fact, place);
        }

        // A count of what has passed since a day says by itself whether the day has come.
        var isTold = fact.Derivation is { Since: TimeUnit.CompletedYears or TimeUnit.CompletedMonths or TimeUnit.CompletedDays } since && !since.Bases[0].IsKnownAhead && told.Add(since.Bases[0]);
        if (isTold && fact.Derivation!.Bases[0].Never is { } ofBasis && told.Add(ofBasis))
        {
            yield return new FactTest(ofBasis, ValueSet.Of([0]), [], place);
        }

        if (isTold)
        {
            yield return new FactTest(fact, ValueSet.Range(0, long.MaxValue), [], place, [new Bound(Relation.From, 0)]);
        }

        foreach (var condition in fact.FollowsFrom.SelectMany(basis => DaysOf(basis, told, place)))
        {
            yield return condition;
        }
    }

    private static FactTest HasCome(Fact date, TextPlace place) => Beside(date, Relation.Through, place);

    private static FactTest LiesAhead(Fact date, TextPlace place) => Beside(date, Relation.Above, place);

    private static FactTest Beside(Fact date, Relation relation, TextPlace place) => new(date, ValueSet.Everything, [new FactComparison(relation, new DayOfCase())], place);
}

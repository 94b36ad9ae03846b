using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Tells of a person: the facts in words, a case under each law, and the provisions that make the difference.</summary>
internal sealed class PersonTelling(OutcomeMap map, Both<LawVersion> laws, DateOnly on)
{
    private readonly Both<LawSide> _sides = new(map.Space.Sides[0], map.Space.Sides[1]);

    private readonly Both<ImmutableArray<Question>> _needed = laws.Select(l => l.Rulebook.NeededWithConstraints(l.Rulebook.FindQuestion(map.Question.Id)!));

    /// <summary>The person; null where, past the limits of what is looked into, nobody is so.</summary>
    public AffectedPerson? Tell(ToldPerson found, (Outcome First, Outcome Second) pair)
    {
        var person = WithoutOrdinary(found);
        var cases = _sides.Select((side, s) => CaseOf(person, laws[side], s));
        var hanging = person.Told.Where(t => t.Quantity.Fact is null).SelectMany(Hanging).ToList();
        var verdicts = cases.Select((side, c) => Evaluator.Evaluate(Situate(side, c, hanging.Where(h => h.Side == side)), _needed[side]));
        if (!map.IsExact && !(IsCertain(verdicts.First, pair.First) && IsCertain(verdicts.Second, pair.Second)))
        {
            return null;
        }

        var facts = person.Told.Where(t => t.Quantity.Fact is not null).Select(t => Say(t, person)).OrderBy(f => f.Name, NaturalOrder.Comparer).ToList();
        return new AffectedPerson
        {
            Facts = [.. facts.Where(f => f.Fact!.Reading is null)],
            Readings = [.. facts.Where(f => f.Fact!.Reading is not null)],
            HangsOn = [.. hanging.DistinctBy(h => (h.What.Name, h.Day, h.IsSo)).OrderBy(h => h.What.Name, NaturalOrder.Comparer)],
            FirstCase = cases.First,
            SecondCase = cases.Second,
            Causes = CauseFinder.Of(verdicts, map.Question.Id),
        };
    }

    /// <summary>The person without those facts that are assumed to be as they are: what is ordinary of them hangs on what else is told.</summary>
    private ToldPerson WithoutOrdinary(ToldPerson person)
    {
        var hanging = person.Told.Where(t => person.AssumesOrdinary && t is { Variable.Less: null, Quantity.Fact.OrdinaryCases.IsEmpty: false } && !map.Clusters.Any(c => c.Has(t.Quantity)));
        return hanging.Aggregate(person, (told, t) => told with { Told = told.Told.Remove(t) } is var less && Sides.All.All(s => IsAssumed(t, less, s)) ? less : told);
    }

    private bool IsAssumed(Assignment told, ToldPerson less, Side side)
    {
        var fact = _sides[side].TwinOf(told.Quantity.Fact!);
        var situation = Situate(side, CaseOf(less, laws[side], _sides[side]), []);
        return fact == told.Quantity.Fact && situation.OriginOf(fact!) == FactOrigin.Assumed && situation[fact!].Code == less.Values[told.Quantity];
    }

    private static bool IsCertain(Verdict verdict, Outcome outcome) =>
        outcome.Equals(Outcome.Of(verdict.Answers[outcome.Question.Index])) && !verdict.IsImpossible && verdict.Situation.Rulebook.Constraints.All(c => verdict[c.Holds] == Truth.True);

    private static AddedFact Say(Assignment told, ToldPerson person)
    {
        var example = person.Values[told.Quantity] - (told.Variable.Less is { } less ? person.Values[less] : 0);
        return new AddedFact(told, example, person.Ranges.TryGetValue(told.Quantity, out var range) ? range : null);
    }

    private Case CaseOf(ToldPerson person, LawVersion law, LawSide side)
    {
        var said = person.Told.SelectMany(t => new[] { t.Quantity, t.Variable.Less }).OfType<Quantity>().Where(q => q.Fact is not null).Distinct().ToList();
        var empty = person.AssumesOrdinary ? law.CaseOn(on).AssumingOrdinary() : law.CaseOn(on);
        var @case = said.Where(q => side.TwinOf(q.Fact!) is not null).Aggregate(empty, (c, q) => c.With(q.Fact!.Id, q.Fact.Write(FactValue.Of(person.Values[q]))));
        return side.Basis.Rulebook.Facts
            .Select(f => (Fact: f, Sum: f.Derivation is null ? map.Space.FollowsElsewhere(side, f) : null))
            .Where(f => f.Sum is { } sum && !sum.Summands.IsEmpty && sum.Summands.All(s => said.Contains(s.Quantity)))
            .Aggregate(@case, (c, f) => c.With(f.Fact.Id, f.Fact.Write(FactValue.Of(f.Sum!.At(q => person.Values[q])))));
    }

    private Situation Situate(Side side, Case @case, IEnumerable<HangsOn> hanging)
    {
        var bag = new DiagnosticBag();
        var situation = Situation.Of(new CaseBinder(laws[side].Rulebook, bag).Bind(@case)!, bag);
        var disputed = map.Space.Quantities.Where(q => OrdinaryLife.ValueOf(_sides.First, q) != OrdinaryLife.ValueOf(_sides.Second, q))
            .Select(q => _sides[side].TwinOf(q.Fact!)).OfType<Fact>().Where(f => situation.OriginOf(f) == FactOrigin.Assumed);
        var undisputed = disputed.Aggregate(situation, (s, f) => s.With(f, FactValue.Unknown));
        return hanging.Aggregate(undisputed, (s, h) => s.With((object?)h.What.Event ?? h.What.Statement!, h.IsSo));
    }

    /// <summary>What is told of an event or a statement, on each side on which it is open and that settles it.</summary>
    private IEnumerable<HangsOn> Hanging(Assignment told)
    {
        foreach (var side in Sides.All)
        {
            var (subject, has, day) = TwinOf(told.Quantity.Subject, _sides[side].Basis);
            var (had, not) = (ValueSet.Range(told.Quantity.Low, day.DayNumber), ValueSet.Range(day.DayNumber + 1, told.Quantity.High));
            if (subject is not null && has == Truth.Unknown && told.Values.Overlaps(had) != told.Values.Overlaps(not))
            {
                var quantity = new Quantity(subject, told.Quantity.Low, told.Quantity.High);
                yield return new HangsOn(new AddedFact(new Assignment(new Variable(quantity, null), told.Values.Overlaps(had) ? had : not)), side, day);
            }
        }
    }

    /// <summary>An event or a statement as a situation's law has it, whether it had come, and by which day.</summary>
    private static (object? Subject, Truth Has, DateOnly Day) TwinOf(object subject, Situation basis)
    {
        if (subject is LawEvent e)
        {
            var twin = basis.Rulebook.Events.FirstOrDefault(o => o.Id == e.Id && o.Day == e.Day);
            return (twin, twin is null ? Truth.False : basis.HasCome(twin), basis.LawOf);
        }

        var (statement, horizon) = ((Statement)subject, basis.KnownBy ?? DateOnly.MaxValue);
        var other = basis.Rulebook.Sources.SelectMany(s => s.Statements).FirstOrDefault(o => o.Citation == statement.Citation && o.Published == statement.Published);
        return (other, other is null ? Truth.False : basis.IsKnown([other]), horizon);
    }
}

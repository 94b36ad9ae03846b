using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.Compiling;

/// <summary>Which law is in force in each lane, as far as the horizon lets it be known.</summary>
internal sealed class LawBits
{
    private readonly LaneOptions _options;
    private readonly BitGraph _graph;
    private readonly NumberTerm _lawOf;
    private readonly NumberTerm? _knownBy;

    public LawBits(LaneOptions options, BitGraph graph)
    {
        _options = options;
        _graph = graph;
        _lawOf = options.LawOf.IsAsOn ? Day(options.On, LaneColumnKey.On) : Day(options.LawOf, LaneColumnKey.LawOf);
        _knownBy = options.KnownBy == LaneDay.None ? null : Day(options.KnownBy, LaneColumnKey.KnownBy);
    }

    public TruthBits InForce(Provision provision) => _graph.And(
    [
        Exists(provision.Cites),
        provision.InForce.From is { } from ? HasCome(from) : TruthBits.True,
        provision.InForce.Until is { } until ? !HasCome(until) : TruthBits.True,
    ]);

    /// <summary>Where the law of a question is not modelled: every answer stays possible.</summary>
    public Bit IsNotModelled(DateOnly? from) => from is { } first
        ? _graph.Or(!_lawOf.AtLeast(_graph, first.DayNumber), _knownBy is { } horizon ? !horizon.AtLeast(_graph, first.DayNumber) : Bit.False)
        : Bit.False;

    /// <summary>Between which days an event happened, as <see cref="Evaluation.Situation.DayOf"/>.</summary>
    public (NumberTerm Low, NumberTerm High) DayOf(LawEvent e)
    {
        NumberTerm low = Constant(e.Day.Earliest.DayNumber);
        NumberTerm high = Constant(e.Day.Latest.DayNumber);
        if (_options.DecidedEvents.Contains(e))
        {
            var column = LaneColumnKey.Of(e);
            var hasCome = _graph.Of(new PlaneAtom(new LaneStream(column, LaneForm.Plane)));
            var mayHaveCome = _graph.Of(new PlaneAtom(new LaneStream(column, LaneForm.Plane, 1)));
            var dayAfter = OperationTerm.Of(new DayMoved(0, 1), [_lawOf], isDay: true, null);
            (low, high) = (
                ChosenTerm.Of(mayHaveCome, low, OperationTerm.Of(new Extreme(IsLast: true), [low, dayAfter], isDay: true, null)),
                ChosenTerm.Of(hasCome, OperationTerm.Of(new Extreme(IsLast: false), [high, _lawOf], isDay: true, null), high));
        }

        var exists = Exists(e.Cites);
        var never = Constant(DayNumbers.AfterAll);
        return (ChosenTerm.Of(exists.Possible, low, never), ChosenTerm.Of(exists.Certain, high, never));
    }

    private static ConstantTerm Constant(long day) => new ConstantTerm(day, true);

    /// <summary>An event of which nothing was published by the horizon has not come.</summary>
    private TruthBits HasCome(LegalDay day)
    {
        var hasCome = HasComeBy(day.Span, _lawOf);
        return day.Event is { } e
            ? _graph.And(Exists(e.Cites), _options.DecidedEvents.Contains(e) ? Decided(LaneColumnKey.Of(e), hasCome) : hasCome)
            : hasCome;
    }

    private TruthBits Exists(ImmutableArray<Statement> statements) => !statements.IsEmpty && _knownBy is { } horizon
        ? _graph.Or([.. statements.Select(s => IsPublished(s, horizon))])
        : TruthBits.True;

    private TruthBits IsPublished(Statement statement, NumberTerm horizon)
    {
        var position = _options.DecidedStatements.IndexOf(statement);
        var hasCome = HasComeBy(statement.Published, horizon);
        return position < 0 ? hasCome : Decided(LaneColumnKey.OfStatement(position), hasCome);
    }

    /// <summary>As <see cref="DaySpan.HasComeBy"/>.</summary>
    private TruthBits HasComeBy(DaySpan span, NumberTerm day) =>
        new(day.AtLeast(_graph, span.Latest.DayNumber), day.AtLeast(_graph, span.Earliest.DayNumber));

    /// <summary>A column decides; where it is unknown, the days do.</summary>
    private TruthBits Decided(LaneColumnKey column, TruthBits byDays)
    {
        var certain = _graph.Of(new PlaneAtom(new LaneStream(column, LaneForm.Plane)));
        var possible = _graph.Of(new PlaneAtom(new LaneStream(column, LaneForm.Plane, 1)));
        return new TruthBits(
            _graph.Or(certain, _graph.And(possible, byDays.Certain)),
            _graph.Or(certain, _graph.And(possible, byDays.Possible)));
    }

    private static NumberTerm Day(LaneDay day, LaneColumnKey column) =>
        day.Day is { } constant ? new ConstantTerm(constant.DayNumber, true) : new DayColumnTerm(column);
}

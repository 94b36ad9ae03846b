using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through facts, groups and questions.</summary>
internal sealed class FactArchive(Archive archive, TextArchive texts, SourceArchive sources, ConditionArchive conditions)
{
    private readonly TermArchive _terms = new(archive, sources);

    private enum SpanKind
    {
        LastTime,
        ThisCalendarYear,
        SinceDate,
    }

    /// <summary>A fact.</summary>
    public Fact Fact(Fact? fact) => archive.Shared(fact, MadeFact);

    /// <summary>A fact of several values.</summary>
    public SeveralFact Several(SeveralFact? several) => archive.Shared(several, MadeSeveral);

    /// <summary>A group.</summary>
    public MemberGroup Group(MemberGroup? group) => archive.Shared(group, MadeGroup);

    /// <summary>A question.</summary>
    public Question Question(Question? question) => archive.Shared(question, MadeQuestion);

    /// <summary>A term.</summary>
    public Term Term(Term? term) => _terms.Term(term, this);

    /// <summary>An answer.</summary>
    public Answer Answer(Answer? answer)
    {
        var question = Question(answer?.Question);
        var choice = archive.Perhaps((long?)answer?.Choice);
        var amount = archive.Perhaps(answer?.Amount);
        var isUntold = archive.Flag(answer?.IsUntold ?? false);
        return isUntold ? EligibilityEngine.Answer.Untold(question)
            : choice is { } chosen ? EligibilityEngine.Answer.OfChoice(question, (int)chosen)
            : amount is { } some ? EligibilityEngine.Answer.OfAmount(question, some)
            : EligibilityEngine.Answer.None(question);
    }

    /// <summary>An answer, or none.</summary>
    public Answer? PerhapsAnswer(Answer? answer) => archive.Flag(answer is not null) ? Answer(answer) : null;

    private Fact MadeFact(Fact? fact)
    {
        var made = new Fact
        {
            Id = archive.Text(fact?.Id),
            Type = (FactType)archive.Whole((int)(fact?.Type ?? default)),
            Title = texts.Text(fact?.Title),
            Values = archive.List(fact?.Values, texts.Value),
            Unit = texts.Perhaps(fact?.Unit),
            Minimum = archive.Perhaps(fact?.Minimum),
            Maximum = archive.Perhaps(fact?.Maximum),
            Derivation = archive.Flag(fact?.Derivation is not null) ? Derivation(fact?.Derivation) : null,
            Counted = archive.Flag(fact?.Counted is not null) ? Counted(fact?.Counted) : null,
            Reach = archive.Number(fact?.Reach ?? 0),
            Ask = texts.Perhaps(fact?.Ask),
            WhenTrue = texts.Perhaps(fact?.WhenTrue),
            WhenFalse = texts.Perhaps(fact?.WhenFalse),
            Says = texts.Perhaps(fact?.Says),
            Changes = (ChangedBy)archive.Whole((int)(fact?.Changes ?? default)),
            OnlyUpward = archive.Flag(fact?.OnlyUpward ?? false),
            IsKnownAhead = archive.Flag(fact?.IsKnownAhead ?? false),
            SettledBy = texts.Perhaps(fact?.SettledBy),
            OtherNames = archive.List(fact?.OtherNames, texts.Name),
            Group = archive.PerhapsText(fact?.Group),
            Note = texts.Perhaps(fact?.Note),
            Cites = archive.List(fact?.Cites, sources.Statement),
            Several = archive.Perhaps(fact?.Several, MadeSeveral),
            Member = archive.Flag(fact?.Member is not null) ? new Membership(Group(fact?.Member!.Group), archive.Whole(fact?.Member!.Number ?? 0), Fact(fact?.Member!.Declared)) : null,
            Place = texts.Place(fact?.Place),
            Index = archive.Whole(fact?.Index ?? 0),
        };
        archive.Later(() =>
        {
            made.Never = archive.Perhaps(fact?.Never, MadeFact);
            made.NeverOf = archive.Perhaps(fact?.NeverOf, MadeFact);
            made.AskedWhen = conditions.Perhaps(fact?.AskedWhen);
            made.Ordinarily = Value(fact?.Ordinarily);
            made.OrdinaryCases = archive.List(fact?.OrdinaryCases, OrdinaryCase);
            made.Reading = archive.Flag(fact?.Reading is not null) ? new Reading { Choice = made } : null;
        });
        return made;
    }

    private Derivation Derivation(Derivation? derivation) => new(Term(derivation?.Term), archive.Flag(derivation?.Gathered is not null) ? Gathering(derivation?.Gathered) : null);

    private Gathering Gathering(Gathering? gathered)
    {
        var kind = (GatheringKind)archive.Whole((int)(gathered?.Kind ?? default));
        var group = Group(gathered?.Group);
        var of = archive.Perhaps(gathered?.Of, MadeFact);
        var when = conditions.Perhaps(gathered?.When);
        return new Gathering(kind, group, of, when, archive.List(gathered?.Members, m => new GatheredMember(conditions.Condition(m?.Counts), archive.Perhaps(m?.Of, MadeFact))));
    }

    /// <summary>The values that make something true.</summary>
    public ValueSet Accepts(ValueSet? set) => conditions.Accepts(set);

    private HistoryCount Counted(HistoryCount? count) => new(
        (HistoryUnit)archive.Whole((int)(count?.Unit ?? default)), Fact(count?.Fact), conditions.Accepts(count?.Accepts), Span(count?.Within));

    private HistorySpan Span(HistorySpan? span) => (SpanKind)archive.Whole((int)KindOf(span)) switch
    {
        SpanKind.LastTime => new LastTime(archive.Number((span as LastTime)?.Months ?? 0), archive.Number((span as LastTime)?.Days ?? 0)),
        SpanKind.ThisCalendarYear => new ThisCalendarYear(),
        _ => new SinceDate(Fact((span as SinceDate)?.Date)),
    };

    private static SpanKind KindOf(HistorySpan? span) => span switch
    {
        null or LastTime => SpanKind.LastTime,
        ThisCalendarYear => SpanKind.ThisCalendarYear,
        SinceDate => SpanKind.SinceDate,
        _ => throw new NotSupportedException($"how a `{span.GetType().Name}` is prepared is not said"),
    };

    private FactValue Value(FactValue? value) => archive.Perhaps(value is { IsKnown: true } known ? known.Code : null) is { } code ? FactValue.Of(code) : FactValue.Unknown;

    private OrdinaryCase OrdinaryCase(OrdinaryCase? ordinary) => new(conditions.Perhaps(ordinary?.When), Value(ordinary?.Value));

    private SeveralFact MadeSeveral(SeveralFact? several)
    {
        var made = new SeveralFact
        {
            Id = archive.Text(several?.Id),
            Title = texts.Text(several?.Title),
            Ask = texts.Text(several?.Ask),
            Group = archive.PerhapsText(several?.Group),
            Note = texts.Perhaps(several?.Note),
            OtherNames = archive.List(several?.OtherNames, texts.Name),
            Place = texts.Place(several?.Place),
        };
        archive.Later(() => made.Values = archive.List(several?.Values, Fact));
        return made;
    }

    private MemberGroup MadeGroup(MemberGroup? group)
    {
        var made = new MemberGroup
        {
            Id = archive.Text(group?.Id),
            Member = texts.Text(group?.Member),
            Count = Fact(group?.Count),
            Place = texts.Place(group?.Place),
        };
        archive.Later(() =>
        {
            made.Declared = archive.List(group?.Declared, Fact);
            var members = new ImmutableArray<Fact>[archive.Whole(group?.Members.Length ?? 0)];
            for (var i = 0; i < members.Length; i++)
            {
                members[i] = archive.List(group?.Members[i], Fact);
            }

            made.Members = [.. members];
        });
        return made;
    }

    private Question MadeQuestion(Question? question) => new()
    {
        Id = archive.Text(question?.Id),
        Title = texts.Text(question?.Title),
        Ask = texts.Text(question?.Ask),
        Answers = archive.List(question?.Answers, texts.Value),
        Unit = texts.Perhaps(question?.Unit),
        AmountsAdd = archive.Flag(question?.AmountsAdd ?? false),
        Says = texts.Perhaps(question?.Says),
        SaysNone = texts.Perhaps(question?.SaysNone),
        Note = texts.Perhaps(question?.Note),
        Covers = archive.Flag(question?.Covers is not null) ? sources.Cover(question?.Covers) : null,
        OtherNames = archive.List(question?.OtherNames, texts.Name),
        Place = texts.Place(question?.Place),
        Index = archive.Whole(question?.Index ?? 0),
    };
}

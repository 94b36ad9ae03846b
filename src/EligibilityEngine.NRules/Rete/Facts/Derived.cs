using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Facts;

/// <summary>A fact that a rule links to what it matched: it goes when the match goes.</summary>
internal abstract class Derived(CaseHandle of) : Matter(of);

/// <summary>A provision that has exceptions holds, and so does a base of it, unless it is general: it stands if no exception does.</summary>
internal sealed class Holding(CaseHandle of, Provision provision, Degree degree) : Derived(of)
{
    public Provision Provision { get; } = provision;

    public Degree Degree { get; } = degree;

    public override bool Concerns(Question question) => Provision.Question == question;

    public override bool IsHolding(Provision provision, Degree degree) => Provision == provision && Degree == degree;

    public override string ToString() => $"{Provision} {Wording.Holds(Degree)} of {Of}";
}

/// <summary>A provision stands.</summary>
internal sealed class Standing(CaseHandle of, Provision provision, Degree degree) : Derived(of)
{
    public Provision Provision { get; } = provision;

    public Degree Degree { get; } = degree;

    public override bool Concerns(Question question) => Provision.Question == question;

    public override bool IsStanding(Provision provision, Degree degree) => Provision == provision && Degree == degree;

    public override bool BearsOn(Question question) => Provision.Question == question && Provision.Answer is not null;

    public override string ToString() => $"{Provision} {Wording.Stands(Degree)} for {Of}";
}

/// <summary>A question is answered, as far as it can be.</summary>
internal sealed class Answered(CaseHandle of, AnswerSet answers) : Derived(of)
{
    public AnswerSet Answers { get; private set; } = answers;

    public Question Question => Answers.Question;

    /// <summary>The choices that are possible, as bits.</summary>
    public ulong Choices => Answers.Choices;

    public bool Says(AnswerSet answers) => Choices == answers.Choices
        && Answers.Certain.SequenceEqual(answers.Certain)
        && Answers.Maybe.SequenceEqual(answers.Maybe);

    /// <summary>Another answer in the place of the one before. The same fact, so that working memory and case need not exchange it.</summary>
    public void Become(AnswerSet answers) => Answers = answers;

    public override bool IsAnswerTo(Question question) => Question == question;

    public bool IsCertainlyOneOf(ValueSet accepts, bool acceptsNone) => Answers.Is(accepts, acceptsNone) == Truth.True;

    public bool IsPossiblyOneOf(ValueSet accepts, bool acceptsNone) => Answers.Is(accepts, acceptsNone) != Truth.False;

    public override string ToString() => $"{Question} of {Of}: {string.Join(" or ", Answers.Answers())}";
}

/// <summary>A constraint is broken: this cannot be true of anyone.</summary>
internal sealed class Broken(CaseHandle of, Constraint constraint) : Derived(of)
{
    public Constraint Constraint { get; } = constraint;

    public override string ToString() => $"{Of} breaks {Constraint}";
}

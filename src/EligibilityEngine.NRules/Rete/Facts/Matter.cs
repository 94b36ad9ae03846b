namespace EligibilityEngine.NRules.Facts;

/// <summary>What the rule of a question collects, case by case.</summary>
internal interface IMatter
{
    CaseHandle Of { get; }

    bool BearsOn(Question question);
}

/// <summary>A case that is before the session: every question is to be answered, even where no provision stands.</summary>
internal sealed record OpenCase(CaseHandle Of) : IMatter
{
    public bool BearsOn(Question question) => true;

    public override string ToString() => $"{Of} is open";
}

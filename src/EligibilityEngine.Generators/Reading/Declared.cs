namespace EligibilityEngine.Generators.Reading;

/// <summary>What kind of values a declared name has.</summary>
internal enum Kind
{
    YesNo,
    Number,
    Date,
    Choice,
    Several,
    ChoiceQuestion,
    AmountQuestion,
}

/// <summary>A fact, a reading or a question that a rulebook declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What values it has.</param>
/// <param name="Title">A heading for it.</param>
/// <param name="Says">What it is in a sentence, or null.</param>
/// <param name="Values">Its values or answers, in their order.</param>
/// <param name="Place">Where its name is written.</param>
internal sealed record Declared(string Name, Kind Kind, string Title, string? Says, Sequence<DeclaredValue> Values, Place Place)
{
    public bool IsQuestion => Kind is Kind.ChoiceQuestion or Kind.AmountQuestion;

    public bool HasValues => Kind is Kind.Choice or Kind.Several or Kind.ChoiceQuestion;
}

/// <summary>A value of a choice, or an answer.</summary>
internal sealed record DeclaredValue(string Name, string? Says, Place Place);

/// <summary>A mistake in a file.</summary>
internal sealed record Slip(string Code, string Message, Place Place);

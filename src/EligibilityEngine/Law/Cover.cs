namespace EligibilityEngine.Law;

/// <summary>What time of law a rulebook speaks of, and until when its law was read. Of a day outside it no answer is bare.</summary>
/// <param name="From">The first day of law that is modelled, inclusive: of an earlier one every answer stays possible. Null where no day is too early.</param>
/// <param name="ReadThrough">The last day of which the law was read, inclusive: that of a later one is decided as it was read then. Null where nothing is said of it.</param>
public sealed record Cover(DateOnly? From, DateOnly? ReadThrough)
{
    /// <summary>Nothing is said of what is covered.</summary>
    public static Cover Unstated { get; } = new(null, null);

    /// <summary>How far it reaches to a day of law, as it was known by a horizon.</summary>
    /// <param name="lawOf">The day whose law is applied.</param>
    /// <param name="knownBy">The horizon of knowledge, or null.</param>
    public Coverage Of(DateOnly lawOf, DateOnly? knownBy) =>
        lawOf < From || knownBy < From ? Coverage.NotModelled
        : lawOf > ReadThrough || knownBy > ReadThrough ? Coverage.AsRead
        : Coverage.Modelled;

    /// <summary>What is said here, and for the rest what is said elsewhere.</summary>
    internal Cover Or(Cover other) => new(From ?? other.From, ReadThrough ?? other.ReadThrough);
}

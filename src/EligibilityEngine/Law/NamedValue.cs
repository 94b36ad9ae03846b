namespace EligibilityEngine.Law;

/// <summary>A value of a choice fact, an alternative of a reading, or an answer of a choice question.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Says">Its wording; for facts and answers it reads after "the person ...".</param>
/// <param name="HeldBy">Who holds an alternative of a reading; null elsewhere.</param>
public sealed record NamedValue(string Id, LocalText Says, LocalText? HeldBy = null);

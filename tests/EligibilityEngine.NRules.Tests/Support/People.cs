using CsCheck;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>People of whom several tests tell.</summary>
internal static class People
{
    /// <summary>A man of 20 who studies full time.</summary>
    public static Case Student { get; } = new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary()
        .With("born", new DateOnly(2003, 11, 5))
        .With("citizen", true)
        .With("sex", "male")
        .With("full-time-student", true);

    /// <summary>Made-up people under the law of Kazakhstan.</summary>
    public static Gen<Case> MadeUp { get; } = Laws.Under(Kazakhstan.Rulebook).Select(made => made.Case);

    /// <summary>Several made-up people under one made-up law.</summary>
    public static Case[] Several(this LawAndCase made, int count) => [made.Case, .. Enumerable.Range(1, count - 1).Select(_ => made.AnotherCase())];
}

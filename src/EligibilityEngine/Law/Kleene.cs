namespace EligibilityEngine.Law;

/// <summary>Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64).</summary>
internal static class Kleene
{
    public static Truth Not(this Truth a) => 2 - a;

    public static Truth And(this Truth a, Truth b) => a < b ? a : b;

    public static Truth Or(this Truth a, Truth b) => a > b ? a : b;

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    /// <summary>True where it is certain, false where it is not even possible.</summary>
    public static Truth Between(bool isCertain, bool isPossible) => isCertain ? Truth.True : isPossible ? Truth.Unknown : Truth.False;
}

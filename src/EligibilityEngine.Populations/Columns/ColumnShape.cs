using System.Numerics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>What the column of a fact looks like.</summary>
internal static class ColumnShape
{
    /// <summary>How many bits the position of a choice takes.</summary>
    public static int BitsOf(Fact fact) => fact.Values.Length <= 1 ? 0 : 32 - BitOperations.LeadingZeroCount((uint)fact.Values.Length - 1);

    /// <summary>Whether the columns of a fact are those of yes and no.</summary>
    public static bool IsTwoValued(Fact fact) => fact.Type == FactType.YesNo || (fact.Type == FactType.Choice && fact.Values.Length == 2);
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What is ordinary of a fact, given what is known of others.</summary>
internal static class OrdinaryValues
{
    /// <summary>The value of the first case that is so; unknown where none is, or where it is not known of one before it.</summary>
    public static FactValue Of(Fact fact, Situation situation)
    {
        foreach (var ordinary in fact.OrdinaryCases)
        {
            switch (ordinary.When is { } when ? FactConditions.TruthOf(when, situation) : Truth.True)
            {
                case Truth.True:
                    return ordinary.Value;
                case Truth.Unknown:
                    return FactValue.Unknown;
            }
        }

        return fact.OrdinaryCases.IsEmpty ? fact.Ordinarily : FactValue.Unknown;
    }
}

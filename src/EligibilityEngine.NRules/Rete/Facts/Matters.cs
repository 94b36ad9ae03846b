using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Facts;

/// <summary>What the conditions of a rule ask of the matters that NRules grouped for a case.</summary>
internal static class Matters
{
    public static bool Holds(this IEnumerable<Matter> matters, Provision provision, Degree degree)
    {
        foreach (var matter in matters)
        {
            if (matter.IsHolding(provision, degree))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Stands(this IEnumerable<Matter> matters, Provision provision, Degree degree)
    {
        foreach (var matter in matters)
        {
            if (matter.IsStanding(provision, degree))
            {
                return true;
            }
        }

        return false;
    }

    public static CaseFacts Facts(this IEnumerable<Matter> matters)
    {
        foreach (var matter in matters)
        {
            if (matter is CaseFacts facts)
            {
                return facts;
            }
        }

        throw new InvalidOperationException();
    }

    public static Answered Answer(this IEnumerable<Matter> matters, Question question)
    {
        foreach (var matter in matters)
        {
            if (matter.IsAnswerTo(question))
            {
                return (Answered)matter;
            }
        }

        throw new InvalidOperationException();
    }

    /// <summary>Whether the facts are there and all answers that are asked for.</summary>
    public static bool AreComplete(this IEnumerable<Matter> matters, int count) => matters.Count() == count;
}

using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds fractions, and what becomes of them.</summary>
internal static class FractionBinder
{
    /// <summary>A number above or below the line of a fraction; null where it is wrong, which is reported.</summary>
    /// <param name="binder">Takes what is wrong.</param>
    /// <param name="node">The number.</param>
    /// <param name="most">The greatest that it may be.</param>
    public static long? Number(Binder binder, SyntaxNode? node, long most = Portion.Most)
    {
        if (SyntaxNode.Scalar(node) is not { } written || Values.Number(written.Text) is not { } number)
        {
            return null;
        }

        if (number < 1 || number > most)
        {
            binder.Bag.Add(Mistake.OutsideOfFractions(written.Place, written.Text, most));
            return null;
        }

        return number;
    }

    /// <summary>What becomes of a fraction; null where it is not said in a word that is known.</summary>
    public static Rounding? RoundingOf(SyntaxNode? word) =>
        SyntaxNode.Scalar(word) is { } written && TermForms.Roundings.Words.IndexOf(written.Text) is >= 0 and var index ? (Rounding)index : null;
}

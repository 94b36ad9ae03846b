using CsCheck;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Testing;

/// <summary>Compares an evaluator with the definition of the language. Every evaluator has to agree with it on every case.</summary>
internal static class Agreement
{
    /// <summary>Compares on made-up laws and cases.</summary>
    /// <param name="gen">Of these laws and cases.</param>
    /// <param name="laws">How many laws.</param>
    /// <param name="evaluator">What it finds of the cases, or of others that it made of them.</param>
    public static void Check(Gen<LawAndCase> gen, int laws, Func<LawAndCase, IEnumerable<(BoundCase Case, Finding Found)>> evaluator) =>
        gen.Check(laws, made => Check(evaluator(made)));

    /// <summary>Compares on cases.</summary>
    /// <param name="findings">What an evaluator finds of them.</param>
    /// <param name="questions">The questions that it answers; null for all.</param>
    public static void Check(IEnumerable<(BoundCase Case, Finding Found)> findings, ImmutableArray<Question>? questions = null)
    {
        foreach (var (@case, found) in findings)
        {
            if (found.DifferenceFrom(Finding.ByDefinition(@case), @case.Rulebook, questions ?? @case.Rulebook.Questions) is { } difference)
            {
                throw new InvalidOperationException($"{difference}: {Write(@case)}");
            }
        }
    }

    private static string Write(BoundCase @case)
    {
        var values = @case.Rulebook.Facts.Where(f => @case.Given[f.Index] is not null).Select(f => $"{f.Id}={f.Write(@case.Given[f.Index]!.On(@case.Case.On))}");
        return $"on {@case.Case.On:O}, law of {@case.LawOf:O}, known by {@case.Case.KnownBy:O}, assuming {@case.Case.AssumesOrdinary}: {string.Join(' ', values)}";
    }
}

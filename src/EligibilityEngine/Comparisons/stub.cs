namespace EligibilityEngine.Comparisons;
internal static class ComparisonText { public static Explanation Of(Comparison c, ExplanationOptions o) => throw new NotSupportedException(); }
internal static class AffectedText { public static Explanation Of(AffectedGroups c, ExplanationOptions o) => throw new NotSupportedException(); }
internal static class ComparisonJson { public static string Write(Comparison c) => throw new NotSupportedException(); }
internal static class AffectedJson { public static string Write(AffectedGroups c) => throw new NotSupportedException(); }

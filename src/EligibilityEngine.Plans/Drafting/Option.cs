namespace EligibilityEngine.Plans.Drafting;

/// <summary>A way in which somebody could be called up.</summary>
/// <param name="Group">The position of the places.</param>
/// <param name="By">The decision, with the speciality.</param>
/// <param name="IsCertain">Whether he certainly could; otherwise too little is known.</param>
/// <param name="Misses">For each preference 0 where he certainly meets it there, and otherwise 1.</param>
internal sealed record Option(int Group, SpecialityDecision By, bool IsCertain, long[] Misses);

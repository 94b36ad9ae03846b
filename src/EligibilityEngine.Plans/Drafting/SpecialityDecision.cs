using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Plans.Drafting;

/// <summary>Whether somebody can be called up with a speciality.</summary>
/// <param name="Speciality">The position of the speciality, or null where none is known.</param>
/// <param name="CanBe">Whether he can.</param>
/// <param name="Answers">The possible answers.</param>
/// <param name="Grounds">On what grounds.</param>
/// <param name="Failed">The provisions by which he could be called up and that fail, those that lack least first.</param>
/// <param name="Missing">What it hangs on that is not known.</param>
/// <param name="Meets">For each preference about the person whether he meets it; unknown for others.</param>
internal sealed record SpecialityDecision(
    int? Speciality, Truth CanBe, ImmutableArray<Answer> Answers, ImmutableArray<Provision> Grounds, ImmutableArray<Failure> Failed, ImmutableArray<Fact> Missing, ImmutableArray<Truth> Meets);

namespace EligibilityEngine.Law;

/// <summary>Of which member of a group a fact is.</summary>
/// <param name="Group">The group.</param>
/// <param name="Number">The member, from 1.</param>
/// <param name="Declared">The fact as it is declared for all of them.</param>
internal sealed record Membership(MemberGroup Group, int Number, Fact Declared);

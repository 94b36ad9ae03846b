namespace EligibilityEngine.Law;

/// <summary>
/// The name of a fact with the type of its values: <see cref="bool"/>, <see cref="long"/>, <see cref="DateOnly"/>; of a choice an enumeration of bytes, whose members are the positions of its
/// values; of several an enumeration of <see cref="ulong"/>, with a bit for each. Written by the generator of <c>EligibilityEngine.Generators</c>.
/// </summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="Id">The name.</param>
public readonly record struct FactName<T>(string Id)
    where T : unmanaged
{
    /// <summary>The name.</summary>
    public override string ToString() => Id;
}

using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>Something declared, with its names in C#.</summary>
/// <param name="Declared">What is declared.</param>
/// <param name="Member">The name of its property or method.</param>
/// <param name="Type">The name of its enumeration; the same as the member, unless a question has that name too.</param>
/// <param name="Values">The names of its values, in their order.</param>
internal sealed record Named(Declared Declared, string Member, string Type, Sequence<string> Values);

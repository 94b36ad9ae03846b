using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>The values of a choice, or the answers to a question, as an enumeration: in their order, so that a member is the position of its value; of several, a bit for each.</summary>
internal sealed class ValuesCode(CodeWriter code)
{
    public void Write(Named named)
    {
        var isSeveral = named.Declared.Kind == Kind.Several;
        code.Says(named.Declared.Title);
        if (isSeveral)
        {
            code.Line("[global::System.Flags]");
        }

        code.Block($"public enum {named.Type} : {(isSeveral ? "ulong" : "byte")}", () =>
        {
            if (isSeveral)
            {
                code.Says("None of them").Line("None = 0,").Line();
            }

            foreach (var (value, i) in named.Declared.Values.Select((v, i) => (v, i)))
            {
                code.Says(value.Says is { } says ? $"The person {says}" : $"`{value.Name}`").Line($"{named.Values[i]} = {(isSeveral ? $"1UL << {i}" : $"{i}")},").Line();
            }
        }).Line();
    }
}

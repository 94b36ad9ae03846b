using System.Reflection;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>Every diagnostic that can be made, with a name for each text that it is made of.</summary>
internal static class MistakeMakers
{
    public static IEnumerable<MethodInfo> All => typeof(Mistake).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m.ReturnType == typeof(Diagnostic) && m.GetParameters().Length > 0 && m.GetParameters()[0].ParameterType != typeof(Diagnostic));

    public static Diagnostic Make(MethodInfo maker, string name) => (Diagnostic)maker.Invoke(null, [.. maker.GetParameters().Select(p => Argument(p.ParameterType, name))])!;

    private static object? Argument(Type type, string name) => type switch
    {
        _ when type == typeof(string) => name,
        _ when type == typeof(Words) => (Words)name,
        _ when type == typeof(TextPlace) => new SourceText("file.yaml", "").Place(0, 0),
        _ when type == typeof((string, TextPlace)) => (name, new SourceText("file.yaml", "").Place(0, 0)),
        _ when type.IsAssignableFrom(typeof(string[])) => new[] { name },
        _ when type == typeof(IEnumerable<int>) => new[] { 1 },
        _ when type == typeof(IReadOnlyList<(string Item, IEnumerable<string> Keys)>) => new[] { (name, (IEnumerable<string>)[name]) },
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ => Activator.CreateInstance(type),
    };
}

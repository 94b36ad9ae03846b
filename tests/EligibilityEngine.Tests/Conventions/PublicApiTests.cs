using System.Reflection;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>What users of the package may rely on, as a text that is reviewed when it changes.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] MadeByTheCompiler = ["Equals", "GetHashCode", "ToString", "<Clone>$", "op_Equality", "op_Inequality", "Deconstruct"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_API_is_the_approved_one(string package)
    {
        var types = Assembly.Load(package).GetExportedTypes().Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal)).OrderBy(t => t.FullName, StringComparer.Ordinal);
        Golden.ShouldHold($"tests/EligibilityEngine.Tests/Conventions/{package}.approved.txt", string.Join('\n', types.Select(Describe)));
    }

    public static TheoryData<string> Packages() => [.. House.Assemblies.Select(a => a.GetName().Name!)];

    private static string Describe(Type type)
    {
        var members = type.IsEnum
            ? Enum.GetNames(type).Select(n => $"  {n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Where(IsWritten).Select(Describe).OfType<string>().Order(StringComparer.Ordinal).Select(m => $"  {m}");
        return $"{Kind(type)} {type.FullName}\n{string.Concat(members.Select(m => m + "\n"))}";
    }

    private static bool IsWritten(MemberInfo member) => !MadeByTheCompiler.Contains(member.Name);

    private static string? Describe(MemberInfo member) => member switch
    {
        PropertyInfo p => $"{Name(p.PropertyType)} {p.Name}{Indices(p)} {{ get;{(p.SetMethod is { IsPublic: true } ? " init;" : "")} }}",
        MethodInfo { IsSpecialName: false } m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        ConstructorInfo c => $"new({Parameters(c)})",
        FieldInfo { IsLiteral: true } f => $"const {Name(f.FieldType)} {f.Name} = {Convert.ToString(f.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        _ => null,
    };

    private static string Kind(Type type) => type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : "sealed class";

    private static string Indices(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indices ? $"[{string.Join(", ", indices.Select(Describe))}]" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue?.ToString() ?? "null") : "")}";

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}

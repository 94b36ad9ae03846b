using System.Reflection;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>The code keeps its shape.</summary>
public class ShapeOfTheCodeTests
{
    private static readonly ImmutableArray<Type> All = [.. House.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal))];

    private static IEnumerable<Type> Public => All.Where(t => t.IsVisible);

    [Fact]
    public void Nothing_public_can_be_changed() => Public.SelectMany(t => t.GetProperties())
        .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
        .Select(p => $"{p.DeclaringType!.Name}.{p.Name}").Should().BeEmpty();

    [Fact]
    public void No_field_is_public() => Public.Where(t => !t.IsEnum)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(f => !f.IsLiteral).Select(f => $"{f.DeclaringType!.Name}.{f.Name}").Should().BeEmpty();

    [Fact]
    public void Every_leaf_is_sealed() => All
        .Where(t => t.IsClass && !t.IsSealed && !All.Any(other => (other.BaseType is { IsGenericType: true } family ? family.GetGenericTypeDefinition() : other.BaseType) == t)).Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void Every_public_family_is_closed() => Public
        .Where(t => t.IsClass && !t.IsSealed && !IsClosed(t)).Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void No_type_is_a_helper_or_manager() => All
        .Where(t => new[] { "Helper", "Manager", "Util", "Utils", "Service", "Processor", "Info", "Data" }.Any(w => t.Name.EndsWith(w, StringComparison.Ordinal)))
        .Select(t => t.Name).Should().BeEmpty();

    [Theory]
    [InlineData("Evaluation/Evaluator.cs")]
    [InlineData("Binding/CanonicalForm.cs")]
    [InlineData("Decisions/Support.cs")]
    public void Every_kind_of_condition_is_handled(string file)
    {
        var text = File.ReadAllText(Repository.PathTo("src", "EligibilityEngine", Path.Combine(file.Split('/'))));
        foreach (var kind in All.Where(t => t.IsSubclassOf(typeof(Condition))))
        {
            text.Should().MatchRegex($@"\b{kind.Name}\b", "{0} handles every kind of condition", file);
        }
    }

    [Fact]
    public void No_file_is_longer_than_500_lines_and_half_are_below_60()
    {
        var lengths = new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathTo(f), "*.cs", SearchOption.AllDirectories))
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(p => File.ReadLines(p).Count()).Order().ToList();

        lengths[^1].Should().BeLessThanOrEqualTo(500);
        lengths[lengths.Count / 2].Should().BeLessThanOrEqualTo(75);
    }

    /// <summary>Abstract, and no other assembly can add a case.</summary>
    private static bool IsClosed(Type type) => type.IsAbstract
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(c => c.IsFamilyAndAssembly || c.IsAssembly || IsCopyOf(type, c));

    private static bool IsCopyOf(Type type, ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == type;
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>The rooms as <c>src/README.md</c> draws them, with the types that the source tree has in each.</summary>
internal static partial class House
{
    /// <summary>A folder of a project, with its floor.</summary>
    internal sealed record Room(string Project, string Name, int Floor)
    {
        /// <summary>Its files; the room that bears the name of its project is the project's own folder.</summary>
        public IEnumerable<string> Files =>
            Directory.EnumerateFiles(Repository.PathTo(["src", Project, .. Project.EndsWith($".{Name}", StringComparison.Ordinal) ? [] : Name.Split('/')]), "*.cs");

        public override string ToString() => $"{Name}, floor {Floor}";
    }

    public static ImmutableArray<Room> Rooms { get; } = [.. Read()];

    public static ImmutableArray<Assembly> Assemblies { get; } = [.. Rooms.Select(r => r.Project).Distinct().Select(Assembly.Load)];

    private static readonly ILookup<string, Room> RoomsByType = Rooms
        .SelectMany(r => r.Files.SelectMany(TypesIn).Select(t => (Type: t, Room: r))).ToLookup(x => x.Type, x => x.Room);

    /// <summary>The rooms of files that declare a type, or the type that it is nested in.</summary>
    public static IReadOnlyList<Room> RoomsOf(Type type) =>
        type.DeclaringType is { } outer ? RoomsOf(outer) : [.. RoomsByType[type.FullName!.Split('`')[0]].Distinct()];

    private static IEnumerable<Room> Read()
    {
        var project = "";
        foreach (var line in File.ReadLines(Repository.PathTo("src", "README.md")))
        {
            if (ProjectLine().Match(line) is { Success: true } named)
            {
                project = named.Groups[1].Value;
            }
            else if (RoomLine().Match(line) is { Success: true } room)
            {
                yield return new Room(project, room.Groups[2].Value, int.Parse(room.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<string> TypesIn(string file)
    {
        var text = File.ReadAllText(file);
        return Declaration().Matches(text).Select(d => $"{Namespace().Match(text).Groups[1].Value}.{d.Groups[1].Value}");
    }

    [GeneratedRegex(@"^(EligibilityEngine[\w.]*) {2}")]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"^ +(\d+)  (\S+) ")]
    private static partial Regex RoomLine();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    internal static partial Regex Namespace();

    [GeneratedRegex(@"^(?:public |internal )[\w ]*?(?:record struct|record|class|struct|interface|enum|delegate [\w.<>]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

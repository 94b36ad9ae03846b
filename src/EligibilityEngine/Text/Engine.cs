using System.Reflection;

namespace EligibilityEngine.Text;

/// <summary>The engine itself.</summary>
public static class Engine
{
    /// <summary>What the engine is called.</summary>
    public const string Name = "EligibilityEngine";

    /// <summary>The version of the engine, such as <c>0.2.0</c>, without build metadata.</summary>
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

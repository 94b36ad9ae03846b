namespace System.Runtime.CompilerServices;

/// <summary>What the compiler needs for records, and the frameworks of some compilers do not have.</summary>
internal static class IsExternalInit;

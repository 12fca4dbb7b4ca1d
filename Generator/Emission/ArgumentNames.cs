using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>Arguments are named by the user; what stands beside them in generated methods gives way, or they do where nobody sees them.</summary>
internal static class ArgumentNames
{
    private const string Suffix = "__argument";

    // The other names of the methods that MapEntry, RowsEntry and ColumnsEntry write.
    private static readonly HashSet<string> Locals =
        ["parameters", "result", "value", "jacobian", "memory", "rented", "tile", "theta", "output", "arena", "count", "first", "done", "block", "stride", "i", "k"];

    /// <summary>The member with arguments that meet no local of a map's entry.</summary>
    public static MemberSpec Inside(MemberSpec member) => member.Arguments.All(static argument => !Locals.Contains(argument.Name)) ? member : member with
    {
        Arguments = EquatableArray.From(member.Arguments.Select(static argument => Locals.Contains(argument.Name) ? argument with { Name = argument.Name + Suffix } : argument)),
    };

    /// <summary>The name that the user gave an argument, for messages.</summary>
    public static string Declared(ArgumentSpec argument)
    {
        string name = argument.Name.TrimStart('@');
        return name.EndsWith(Suffix, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>The name of the span that a public method writes to.</summary>
    public static string Result(IEnumerable<ArgumentSpec> arguments) => Free("result", arguments);

    /// <summary>The results of a public method, under names that no argument has.</summary>
    public static IReadOnlyList<ResultSpec> Results(IEnumerable<ResultSpec> results, IEnumerable<ArgumentSpec> arguments)
        => [.. results.Select(result => result with { Name = Free(result.Name, arguments) })];

    /// <summary>A name that no argument has.</summary>
    public static string Free(string name, IEnumerable<ArgumentSpec> arguments)
    {
        while (arguments.Any(argument => argument.Name == name)) name += "_";
        return name;
    }
}

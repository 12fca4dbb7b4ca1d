using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>Which member calls which. The compiler inlines, so a circle would not end.</summary>
internal sealed class CallGraph
{
    private readonly List<(string Caller, string Callee, Location Place)> _calls = [];

    public void Add(string caller, string callee, Location place) => _calls.Add((caller, callee, place));

    /// <summary>Reports each circle once, at the call that closes it.</summary>
    public void ReportCircles(Draft draft)
    {
        ILookup<string, (string Caller, string Callee, Location Place)> byCaller = _calls.ToLookup(call => call.Caller);
        var done = new HashSet<string>();
        foreach (string start in _calls.Select(call => call.Caller).Distinct().ToArray())
        {
            Visit(start, [], byCaller, done, draft);
        }
    }

    // The depth is that of the members' nesting, at most their number.
    private static void Visit(
        string member,
        List<string> path,
        ILookup<string, (string Caller, string Callee, Location Place)> calls,
        HashSet<string> done,
        Draft draft)
    {
        if (done.Contains(member)) return;
        path.Add(member);
        foreach ((_, string callee, Location place) in calls[member])
        {
            int start = path.IndexOf(callee);
            if (start < 0)
            {
                Visit(callee, path, calls, done, draft);
                continue;
            }

            IEnumerable<string> circle = path.Skip(start).Append(callee).Select(ShortName);
            draft.Report(DiagnosticDescriptors.Recursion, place, string.Join(" → ", circle));
        }

        path.RemoveAt(path.Count - 1);
        done.Add(member);
    }

    private static string ShortName(string key)
    {
        string name = key.Substring(0, key.IndexOf('('));
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}

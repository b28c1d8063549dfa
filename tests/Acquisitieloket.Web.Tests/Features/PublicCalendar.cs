using System.Diagnostics;
using System.Text.Json;

namespace Acquisitieloket.Web.Tests.Features;

/// <summary>A calendar as the icalendar package of Debian reads it: another reader than our writer.</summary>
public sealed record PublicCalendar(IReadOnlyDictionary<string, string> Values, IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    /// <summary>The most bytes of a line of a calendar (RFC 5545, 3.1).</summary>
    private const int LineBytes = 75;

    private const string Program = """
        import sys, json, icalendar
        def text(value):
            if isinstance(value, list):
                return ' '.join(text(v) for v in value)
            written = value.dt.isoformat() if hasattr(value, 'dt') and hasattr(value.dt, 'isoformat') else str(value)
            return written + ''.join(';%s=%s' % (k, v) for k, v in sorted(getattr(value, 'params', {}).items()) if k not in ('VALUE',))
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        events = calendar.walk('VEVENT')
        assert not calendar.errors and not any(e.errors for e in events), 'errors'
        print(json.dumps({'calendar': {k: text(v) for k, v in calendar.items()}, 'events': [{k: text(v) for k, v in e.items()} for e in events]}))
        """;

    /// <summary>Reads a calendar; fails when that package finds an error in it, or a line is longer than it may be.</summary>
    public static PublicCalendar Read(string calendar)
    {
        Assert.EndsWith("\r\n", calendar);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, LineBytes));
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Program])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var python = Process.Start(start)!;
        using (var input = python.StandardInput.BaseStream)
            input.Write(System.Text.Encoding.UTF8.GetBytes(calendar));
        var read = python.StandardOutput.ReadToEnd();
        Assert.True(read.Length > 0, python.StandardError.ReadToEnd());
        var found = JsonDocument.Parse(read).RootElement;
        return new(Dictionary(found.GetProperty("calendar")), [.. found.GetProperty("events").EnumerateArray().Select(Dictionary)]);
    }

    /// <summary>The event in whose summary these words stand.</summary>
    public IReadOnlyDictionary<string, string> Event(string words) => Assert.Single(Events, e => e["SUMMARY"].Contains(words));

    private static Dictionary<string, string> Dictionary(JsonElement values) =>
        values.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
}

using System.Globalization;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>
/// The row at which a page of the queue begins or ends, as it stands in the address: what the list is sorted on and
/// the id. The sort key is written along, so that the place stays when the lead moves on in the meantime; only the
/// name of a company is looked up instead, because names do not belong in addresses.
/// </summary>
public sealed record QueueCursor(string Key, long Id)
{
    private const char Divider = '-';

    /// <summary>Reads "key.id"; null for anything else.</summary>
    public static QueueCursor? Parse(string? text) =>
        text?.Split('.') is [var key, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(key, number) : null;

    public static string Of(DateTime? moment, long id) => new QueueCursor(Ticks(moment), id).ToString();

    /// <summary>A row without a running term, which stands behind the others by when it came in.</summary>
    public static string OfReceived(DateTime moment, long id) => new QueueCursor($"{Divider}{Ticks(moment)}", id).ToString();

    public static string Of(LeadStage stage, DateTime moment, long id) =>
        new QueueCursor($"{(int)stage}{Divider}{Ticks(moment)}", id).ToString();

    public DateTime? Moment => Read(Key);

    public DateTime? Received => Key.Split(Divider) is ["", var ticks] ? Read(ticks) : null;

    public (LeadStage Stage, DateTime Moment)? StageAndMoment =>
        Key.Split(Divider) is [var stage, var ticks] && Read(ticks) is { } moment
            && int.TryParse(stage, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ((LeadStage)number, moment) : null;

    public override string ToString() => $"{Key}.{Id}";

    private static string Ticks(DateTime? moment) => moment?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DateTime? Read(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
}

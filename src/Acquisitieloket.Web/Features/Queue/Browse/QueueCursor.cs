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
    public const string NoKey = "-";

    /// <summary>Reads "key.id"; null for anything else.</summary>
    public static QueueCursor? Parse(string? text) =>
        text?.Split('.') is [var key, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(key, number) : null;

    public static string Of(DateTime? moment, long id) =>
        new QueueCursor(moment?.Ticks.ToString(CultureInfo.InvariantCulture) ?? NoKey, id).ToString();

    public static string Of(LeadStage stage, long id) => new QueueCursor($"{(int)stage}", id).ToString();

    public DateTime? Moment => long.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    public LeadStage? Stage => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var stage)
        ? (LeadStage)stage : null;

    public override string ToString() => $"{Key}.{Id}";
}

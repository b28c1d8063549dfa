namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>Moments are stored in UTC and shown in Dutch time, to companies abroad as well: it is the counter's clock.</summary>
public static class AmsterdamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Acquisitieloket.Core.Data;

/// <summary>All moments are stored and read as UTC; a local or unspecified one is a mistake that must not reach a table.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    moment => Checked(moment),
    moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime moment) => moment.Kind == DateTimeKind.Utc
        ? moment
        : throw new InvalidOperationException("A moment must be UTC before it is stored.");
}

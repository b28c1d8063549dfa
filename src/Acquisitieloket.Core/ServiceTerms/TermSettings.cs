using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>
/// The service terms and office hours that count now: what an administrator saved last, or else the configuration. Whoever
/// asks for the options gets these.
/// </summary>
public sealed class TermSettings(IOptionsMonitor<ServiceTermOptions> configured) : IOptions<ServiceTermOptions>, ILiveSetting
{
    private volatile TermSetting? newest;

    /// <summary>What counts now. Never change it; who reckons with several values asks once.</summary>
    public ServiceTermOptions Value => newest?.Values ?? Defaults;

    /// <summary>What the configuration says.</summary>
    public ServiceTermOptions Defaults => configured.CurrentValue;

    /// <summary>What was saved last, as far as this process knows; null when nothing was.</summary>
    public TermSetting? Newest => newest;

    public async Task RefreshAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        var id = await db.TermSettings.MaxAsync(s => (long?)s.Id, cancellation);
        if (id != newest?.Id)
            newest = await db.TermSettings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation);
    }
}

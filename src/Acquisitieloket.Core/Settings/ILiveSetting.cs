using Acquisitieloket.Core.Data;

namespace Acquisitieloket.Core.Settings;

/// <summary>What an administrator saved, as every process holds it in memory: reading it asks nothing of the database.</summary>
public interface ILiveSetting
{
    /// <summary>Takes what was saved last; cheap when nothing was.</summary>
    Task RefreshAsync(AppDbContext db, CancellationToken cancellation = default);
}

namespace Acquisitieloket.Core.Sites;

/// <summary>
/// What the grid gives one connection from a day on: kVA that is always there, and kVA under a flexible contract (less at
/// busy hours). Null means not known.
/// </summary>
public sealed record PowerStep(DateOnly From, int? FirmKva, int? FlexibleKva);

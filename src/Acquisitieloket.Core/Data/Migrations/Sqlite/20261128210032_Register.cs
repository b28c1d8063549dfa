using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Heat",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HomesAtM",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Hydrogen",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssueCriteria",
                table: "Sites",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IssueRoute",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssuedBy",
                table: "Sites",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastReviewedById",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxCoveragePercent",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OutsideStorage",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Power",
                table: "Sites",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceMaxEuroM2",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceMinEuroM2",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PricePublic",
                table: "Sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ProcessWater",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RoundTheClock",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Sites",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Tenures",
                table: "Sites",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ZoningRule",
                table: "Sites",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DivisibleFromM2",
                table: "Plots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxBuildingHeightM",
                table: "Plots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergeableWith",
                table: "Plots",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceEuroM2",
                table: "Plots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReplacedOn",
                table: "Plots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Plots",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Plots",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Cluster",
                table: "PlotClaims",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplyId",
                table: "MatchRuns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Weights",
                table: "MatchRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Buildings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SiteId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FloorM2 = table.Column<int>(type: "INTEGER", nullable: false),
                    DivisibleFromM2 = table.Column<int>(type: "INTEGER", nullable: true),
                    HallM2 = table.Column<int>(type: "INTEGER", nullable: true),
                    OfficeM2 = table.Column<int>(type: "INTEGER", nullable: true),
                    ClearHeightM = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    Docks = table.Column<int>(type: "INTEGER", nullable: true),
                    SpaceTypes = table.Column<string>(type: "TEXT", nullable: false),
                    Tenures = table.Column<string>(type: "TEXT", nullable: false),
                    RentEuroM2Year = table.Column<int>(type: "INTEGER", nullable: true),
                    PowerKva = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    AvailableFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Indicative = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stamps = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Buildings_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlotLineages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlotLineages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlotLineages_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotLineages_Plots_FromId",
                        column: x => x.FromId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotLineages_Plots_ToId",
                        column: x => x.ToId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupplySnapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplySnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WeightSets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Segment = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeightSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WeightSets_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FactChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SiteId = table.Column<long>(type: "INTEGER", nullable: false),
                    PlotId = table.Column<long>(type: "INTEGER", nullable: true),
                    BuildingId = table.Column<long>(type: "INTEGER", nullable: true),
                    Fact = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Origin = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FactChanges_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Buildings_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "Buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatchRuns_SupplyId",
                table: "MatchRuns",
                column: "SupplyId");

            migrationBuilder.CreateIndex(
                name: "IX_Buildings_SiteId_Code",
                table: "Buildings",
                columns: new[] { "SiteId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_BuildingId",
                table: "FactChanges",
                column: "BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_ById",
                table: "FactChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_PlotId",
                table: "FactChanges",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_SiteId_At",
                table: "FactChanges",
                columns: new[] { "SiteId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_ById",
                table: "PlotLineages",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_FromId_ToId",
                table: "PlotLineages",
                columns: new[] { "FromId", "ToId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_ToId",
                table: "PlotLineages",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplySnapshots_Hash",
                table: "SupplySnapshots",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WeightSets_ById",
                table: "WeightSets",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_WeightSets_Segment_At",
                table: "WeightSets",
                columns: new[] { "Segment", "At" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_MatchRuns_SupplySnapshots_SupplyId",
                table: "MatchRuns",
                column: "SupplyId",
                principalTable: "SupplySnapshots",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MatchRuns_SupplySnapshots_SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropTable(
                name: "FactChanges");

            migrationBuilder.DropTable(
                name: "PlotLineages");

            migrationBuilder.DropTable(
                name: "SupplySnapshots");

            migrationBuilder.DropTable(
                name: "WeightSets");

            migrationBuilder.DropTable(
                name: "Buildings");

            migrationBuilder.DropIndex(
                name: "IX_MatchRuns_SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropColumn(
                name: "Heat",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "HomesAtM",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Hydrogen",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssueCriteria",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssueRoute",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssuedBy",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "LastReviewedById",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "MaxCoveragePercent",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "OutsideStorage",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Power",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PriceMaxEuroM2",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PriceMinEuroM2",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PricePublic",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "ProcessWater",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "RoundTheClock",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Stamps",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Tenures",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "ZoningRule",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "DivisibleFromM2",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "MaxBuildingHeightM",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "MergeableWith",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "PriceEuroM2",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "ReplacedOn",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Stamps",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Cluster",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropColumn(
                name: "Weights",
                table: "MatchRuns");
        }
    }
}

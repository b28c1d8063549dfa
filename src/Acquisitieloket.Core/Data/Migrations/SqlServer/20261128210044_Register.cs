using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
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
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HomesAtM",
                table: "Sites",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Hydrogen",
                table: "Sites",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssueCriteria",
                table: "Sites",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IssueRoute",
                table: "Sites",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssuedBy",
                table: "Sites",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastReviewedById",
                table: "Sites",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxCoveragePercent",
                table: "Sites",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OutsideStorage",
                table: "Sites",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Power",
                table: "Sites",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceMaxEuroM2",
                table: "Sites",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceMinEuroM2",
                table: "Sites",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PricePublic",
                table: "Sites",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ProcessWater",
                table: "Sites",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RoundTheClock",
                table: "Sites",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Sites",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Tenures",
                table: "Sites",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ZoningRule",
                table: "Sites",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DivisibleFromM2",
                table: "Plots",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxBuildingHeightM",
                table: "Plots",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergeableWith",
                table: "Plots",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceEuroM2",
                table: "Plots",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReplacedOn",
                table: "Plots",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Plots",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Plots",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Cluster",
                table: "PlotClaims",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplyId",
                table: "MatchRuns",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Weights",
                table: "MatchRuns",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Buildings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FloorM2 = table.Column<int>(type: "int", nullable: false),
                    DivisibleFromM2 = table.Column<int>(type: "int", nullable: true),
                    HallM2 = table.Column<int>(type: "int", nullable: true),
                    OfficeM2 = table.Column<int>(type: "int", nullable: true),
                    ClearHeightM = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    Docks = table.Column<int>(type: "int", nullable: true),
                    SpaceTypes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Tenures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RentEuroM2Year = table.Column<int>(type: "int", nullable: true),
                    PowerKva = table.Column<int>(type: "int", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    AvailableFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    Indicative = table.Column<bool>(type: "bit", nullable: false),
                    Stamps = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    ToId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplySnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WeightSets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Segment = table.Column<int>(type: "int", nullable: false),
                    Weights = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: true),
                    BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    Fact = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Origin = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: true)
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
